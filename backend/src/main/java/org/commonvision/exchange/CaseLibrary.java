package org.commonvision.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.exchange.CasePackage.Association;
import org.commonvision.exchange.CasePackage.Document;
import org.commonvision.exchange.CasePackage.Grouping;
import org.commonvision.exchange.CasePackage.Item;
import org.commonvision.exchange.CasePackage.ItemType;
import org.commonvision.exchange.CasePackage.License;
import org.commonvision.exchange.CasePackage.Link;
import org.commonvision.exchange.CasePackage.Rubric;
import org.commonvision.platform.http.PublishedVersions.Id;

/**
 * Where everything in the published CASE packages is, by its identifier. Of a package only that is kept: it is made when something
 * of it is asked for, for all of them together are larger than the memory that they are served from.
 */
final class CaseLibrary {

    /**
     * What is kept of a package.
     *
     * @param parts the identifiers of all that is in it
     * @param elsewhere those of what its associations lead to in other packages
     */
    record Entry(Id version, Document document, Set<UUID> parts, Set<UUID> elsewhere) {

        static Entry of(CasePackage one, Id version) {
            var items = identifiers(one.items(), Item::identifier).collect(Collectors.toSet());
            var ends = one.associations().stream().flatMap(it -> Stream.of(it.originNodeURI(), it.destinationNodeURI())).map(it -> UUID.fromString(it.identifier()));
            return new Entry(version, one.document(), Stream.of(items.stream(), identifiers(one.associations(), Association::identifier), identifiers(one.rubrics(), Rubric::identifier),
                            identifiers(one.definitions().itemTypes(), ItemType::identifier), identifiers(one.definitions().licenses(), License::identifier),
                            identifiers(one.definitions().groupings(), Grouping::identifier)).flatMap(it -> it).collect(Collectors.toSet()),
                    ends.filter(it -> !items.contains(it)).collect(Collectors.toSet()));
        }

        private static <T> Stream<UUID> identifiers(List<T> parts, Function<T, String> identifier) {
            return parts == null ? Stream.of() : parts.stream().map(identifier).map(UUID::fromString);
        }
    }

    private final Map<String, Entry> documents = new LinkedHashMap<>();
    private final Map<UUID, Id> whereIs = new HashMap<>();
    private final Map<UUID, List<Id>> ledToFrom = new HashMap<>();
    private final Function<Id, CasePackage> packages;
    private final CaseNames names;

    CaseLibrary(List<Entry> published, Function<Id, CasePackage> packages, CaseNames names) {
        this.packages = packages;
        this.names = names;
        for (var entry : published) {
            documents.put(entry.document().identifier(), entry);
            entry.parts().forEach(it -> whereIs.put(it, entry.version()));
            entry.elsewhere().forEach(it -> ledToFrom.computeIfAbsent(it, _ -> new ArrayList<>()).add(entry.version()));
        }
    }

    List<Document> documents() {
        return documents.values().stream().map(Entry::document).map(this::outsideItsPackage).toList();
    }

    Optional<Document> document(String id) {
        return Optional.ofNullable(documents.get(id)).map(Entry::document).map(this::outsideItsPackage);
    }

    Optional<CasePackage> casePackage(String id) {
        return Optional.ofNullable(documents.get(id)).map(Entry::version).map(packages);
    }

    Optional<Item> item(String id) {
        return packageWith(id).flatMap(it -> found(it.items(), Item::identifier, id).map(item -> item.linkedTo(documentOf(it))));
    }

    Optional<Association> association(String id) {
        return packageWith(id).flatMap(it -> found(it.associations(), Association::identifier, id).map(association -> association.linkedTo(documentOf(it))));
    }

    /** What leads from an item and to it. */
    List<Association> associationsOf(String item) {
        var elsewhere = ledToFrom.getOrDefault(UUID.fromString(item), List.of()).stream().map(packages);
        return Stream.concat(packageWith(item).stream(), elsewhere).flatMap(it -> it.associations().stream())
                .filter(it -> it.originNodeURI().identifier().equals(item) || it.destinationNodeURI().identifier().equals(item)).toList();
    }

    Optional<Rubric> rubric(String id) {
        return packageWith(id).flatMap(it -> found(it.rubrics(), Rubric::identifier, id));
    }

    Optional<ItemType> itemType(String id) {
        return packageWith(id).flatMap(it -> found(it.definitions().itemTypes(), ItemType::identifier, id));
    }

    Optional<License> licence(String id) {
        return packageWith(id).flatMap(it -> found(it.definitions().licenses(), License::identifier, id));
    }

    Optional<Grouping> grouping(String id) {
        return packageWith(id).flatMap(it -> found(it.definitions().groupings(), Grouping::identifier, id));
    }

    private Optional<CasePackage> packageWith(String id) {
        return Optional.ofNullable(whereIs.get(UUID.fromString(id))).map(packages);
    }

    private static <T> Optional<T> found(List<T> parts, Function<T, String> identifier, String id) {
        return parts == null ? Optional.empty() : parts.stream().filter(it -> identifier.apply(it).equals(id)).findFirst();
    }

    private Link documentOf(CasePackage one) {
        return names.link("CFDocuments", one.document().identifier(), one.document().title());
    }

    private Document outsideItsPackage(Document document) {
        return document.linkedTo(names.link("CFPackages", document.identifier(), document.title()));
    }
}
