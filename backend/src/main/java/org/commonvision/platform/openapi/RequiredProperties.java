package org.commonvision.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * A record writes all of its components, so all are required in the contract; clients then get {@code note: string | null} and
 * not {@code note?: string}. What is left out where there is none says so to Jackson ({@code @JsonInclude}), and is read there.
 * Requests that change a part are marked {@link Partial}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredProperties implements OASFilter {

    private static final DotName SCHEMA = DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");

    private final Set<String> partial;
    private final Map<String, Set<String>> leftOut;

    public RequiredProperties(IndexView index) {
        partial = index.getAnnotations(DotName.createSimple(Partial.class.getName())).stream()
                .map(annotation -> annotation.target().asClass().simpleName()).collect(Collectors.toSet());
        leftOut = index.getAnnotations(DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude")).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.FIELD).map(annotation -> annotation.target().asField())
                .collect(Collectors.groupingBy(field -> nameOf(field.declaringClass()), Collectors.mapping(RequiredProperties::nameOf, Collectors.toSet())));
    }

    private static String nameOf(ClassInfo type) {
        var schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null ? type.simpleName() : schema.value("name").asString();
    }

    /** As it is written: another standard's names are not always Java's. */
    private static String nameOf(FieldInfo field) {
        var property = field.annotation(PROPERTY);
        return property == null || property.value() == null ? field.name() : property.value().asString();
    }

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        openAPI.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() == null) {
                return;
            }
            if (!partial.contains(name)) {
                var required = new ArrayList<>(schema.getProperties().keySet());
                required.removeAll(leftOut.getOrDefault(name, Set.of()));
                schema.setRequired(required);
            }
            schema.setAdditionalPropertiesBoolean(name.endsWith("Problem") ? null : false);
            schema.getProperties().values().forEach(RequiredProperties::allowNullWhereChosen);
        });
    }

    /** A property whose record holds itself comes from the scanner with null among its choices and not among its types. */
    private static void allowNullWhereChosen(Schema property) {
        boolean chosen = property.getAnyOf() != null && property.getAnyOf().stream().anyMatch(it -> List.of(SchemaType.NULL).equals(it.getType()));
        if (chosen && property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
            property.addType(SchemaType.NULL);
        }
    }
}
