package org.commonvision.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Relation;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Writes {@link Access} into the contract as {@code x-access}, with the security line that follows from it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class WhoMayCall implements OASFilter {

    private static final DotName ACCESS = DotName.createSimple(Access.class.getName());

    private final OperationMethods methods;

    public WhoMayCall(IndexView index) {
        methods = new OperationMethods(index);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var method = methods.of(operation.getOperationId());
        if (method == null || !method.hasAnnotation(ACCESS)) {
            throw new IllegalStateException("Operation " + operation.getOperationId() + " needs @Access and @Operation");
        }
        var access = method.annotation(ACCESS);
        var roles = List.of(access.value("roles").asStringArray());
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("roles", roles);
        said.put("scopes", access.value("scopes") == null ? List.of() : List.of(access.value("scopes").asStringArray()));
        said.put("relation", relation(access));
        operation.addExtension("x-access", said);
        if (roles.contains(Role.ANYONE)) {
            operation.setSecurity(List.of());
        } else {
            operation.setSecurity(List.of(
                    OASFactory.createSecurityRequirement().addScheme("session"),
                    OASFactory.createSecurityRequirement().addScheme("bearer")));
        }
        return operation;
    }

    private static String relation(AnnotationInstance access) {
        return (access.value("relation") == null ? Relation.ANY.name() : access.value("relation").asEnum()).toLowerCase(Locale.ROOT);
    }
}
