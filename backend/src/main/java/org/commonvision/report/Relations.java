package org.commonvision.report;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonvision.framework.CrosswalkView;
import org.commonvision.framework.Crosswalks;
import org.commonvision.framework.FrameworkReference;
import org.commonvision.framework.PublishedCrosswalk;
import org.commonvision.platform.http.PublishedVersions.Id;
import org.commonvision.report.Progress.Assessment;
import org.commonvision.report.ProgressReport.CrosswalkReference;
import org.commonvision.report.ProgressReport.Related;
import org.commonvision.report.ProgressReport.RelatedElement;
import org.commonvision.report.ProgressReport.RelatedElements;

/**
 * Elements of two frameworks side by side, as a crosswalk relates them. Where it was made for another version of one of them, a relation
 * holds as long as the element means the same.
 */
@ApplicationScoped
class Relations {

    private final Crosswalks crosswalks;
    private final Lineages lineages;

    Relations(Crosswalks crosswalks, Lineages lineages) {
        this.crosswalks = crosswalks;
        this.lineages = lineages;
    }

    /** Null within one framework, and where no crosswalk relates the two. */
    Related between(Assessment from, Assessment to) {
        return from.framework().key().equals(to.framework().key()) ? null
                : crosswalks.between(from.framework(), to.framework()).map(PublishedCrosswalk::view).map(it -> between(from, to, it)).orElse(null);
    }

    private Related between(Assessment from, Assessment to, CrosswalkView crosswalk) {
        boolean forwards = crosswalk.from().key().equals(from.framework().key());
        var before = elements(from, forwards ? crosswalk.from() : crosswalk.to());
        var after = elements(to, forwards ? crosswalk.to() : crosswalk.from());
        var related = crosswalk.elements().stream()
                .map(link -> new RelatedElements(link.strength(), before.get(forwards ? link.from() : link.to()), after.get(forwards ? link.to() : link.from())))
                .filter(it -> it.before() != null && it.after() != null).toList();
        return new Related(new CrosswalkReference(crosswalk.key(), crosswalk.version(), crosswalk.source()), related);
    }

    /** What the assessment has of the elements of another version of its framework, by their keys in that version. */
    private Map<String, RelatedElement> elements(Assessment assessment, FrameworkReference linked) {
        var own = assessment.framework();
        var lineage = lineages.ofParts(List.of(new Id(own.key(), Math.max(own.version(), linked.version())))).get(own.key());
        Map<Object, String> keys = lineage.of(linked.version()).entrySet().stream().collect(toMap(it -> it.getValue().began(), Map.Entry::getKey, (one, _) -> one));
        var elements = new HashMap<String, RelatedElement>();
        IndividualReport.of(assessment.sheet(), assessment.questionnaire()).domains().forEach(domain -> domain.elements().forEach(element ->
                elements.put(keys.get(lineage.of(own.version()).get(element.key()).began()), new RelatedElement(element.key(), element.name(), domain.name(), element.figures().score()))));
        return elements;
    }
}
