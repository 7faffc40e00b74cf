package org.commonvision.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * A record always writes all of its components, so all are required in the contract; clients then get
 * {@code note: string | null} and not {@code note?: string}. Requests that change a part are marked {@link Partial}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredProperties implements OASFilter {

    private final Set<String> partial;

    public RequiredProperties(IndexView index) {
        partial = index.getAnnotations(DotName.createSimple(Partial.class.getName())).stream()
                .map(annotation -> annotation.target().asClass().simpleName()).collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        openAPI.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() == null) {
                return;
            }
            if (!partial.contains(name)) {
                schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
            }
            schema.setAdditionalPropertiesBoolean(name.endsWith("Problem") ? null : false);
        });
    }
}
