package org.commonvision.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonvision.exchange.CasePackage.Association;
import org.commonvision.exchange.CasePackage.Document;
import org.commonvision.exchange.CasePackage.Grouping;
import org.commonvision.exchange.CasePackage.Item;
import org.commonvision.exchange.CasePackage.ItemType;
import org.commonvision.exchange.CasePackage.License;
import org.commonvision.exchange.CasePackage.Rubric;

/** The published CASE packages, and everything in them by its identifier. */
final class CaseLibrary {

    private final Map<String, CasePackage> packages = new LinkedHashMap<>();
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Association> associations = new HashMap<>();
    private final Map<String, List<Association>> associationsOf = new HashMap<>();
    private final Map<String, Rubric> rubrics = new HashMap<>();
    private final Map<String, ItemType> itemTypes = new HashMap<>();
    private final Map<String, License> licences = new HashMap<>();
    private final Map<String, Grouping> groupings = new HashMap<>();
    private final CaseNames names;

    CaseLibrary(List<CasePackage> published, CaseNames names) {
        this.names = names;
        published.forEach(this::add);
    }

    private void add(CasePackage one) {
        var document = names.link("CFDocuments", one.document().identifier(), one.document().title());
        packages.put(one.document().identifier(), one);
        one.items().forEach(it -> items.put(it.identifier(), it.linkedTo(document)));
        for (var association : one.associations()) {
            associations.put(association.identifier(), association.linkedTo(document));
            for (String end : Set.of(association.originNodeURI().identifier(), association.destinationNodeURI().identifier())) {
                associationsOf.computeIfAbsent(end, _ -> new ArrayList<>()).add(association);
            }
        }
        one.definitions().itemTypes().forEach(it -> itemTypes.put(it.identifier(), it));
        one.definitions().licenses().forEach(it -> licences.put(it.identifier(), it));
        if (one.definitions().groupings() != null) {
            one.definitions().groupings().forEach(it -> groupings.put(it.identifier(), it));
        }
        if (one.rubrics() != null) {
            one.rubrics().forEach(it -> rubrics.put(it.identifier(), it));
        }
    }

    List<Document> documents() {
        return packages.values().stream().map(CasePackage::document).map(this::outsideItsPackage).toList();
    }

    Optional<Document> document(String id) {
        return Optional.ofNullable(packages.get(id)).map(CasePackage::document).map(this::outsideItsPackage);
    }

    Optional<CasePackage> casePackage(String id) {
        return Optional.ofNullable(packages.get(id));
    }

    Optional<Item> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    Optional<Association> association(String id) {
        return Optional.ofNullable(associations.get(id));
    }

    /** What leads from an item and to it. */
    List<Association> associationsOf(String item) {
        return associationsOf.getOrDefault(item, List.of());
    }

    Optional<Rubric> rubric(String id) {
        return Optional.ofNullable(rubrics.get(id));
    }

    Optional<ItemType> itemType(String id) {
        return Optional.ofNullable(itemTypes.get(id));
    }

    Optional<License> licence(String id) {
        return Optional.ofNullable(licences.get(id));
    }

    Optional<Grouping> grouping(String id) {
        return Optional.ofNullable(groupings.get(id));
    }

    private Document outsideItsPackage(Document document) {
        return document.linkedTo(names.link("CFPackages", document.identifier(), document.title()));
    }
}
