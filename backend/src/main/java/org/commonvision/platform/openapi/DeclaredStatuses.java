package org.commonvision.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** SmallRye guesses the success status from the HTTP method; the truth is what the Java method declares. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DeclaredStatuses implements OASFilter {

    private static final DotName STATUS = DotName.createSimple("org.jboss.resteasy.reactive.ResponseStatus");
    private static final List<String> GUESSES = List.of("200", "201", "204");
    private static final Map<String, String> SAID = Map.of("200", "Done", "201", "Created", "204", "Done; there is nothing to return");

    private final OperationMethods methods;

    public DeclaredStatuses(IndexView index) {
        methods = new OperationMethods(index);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var method = methods.of(operation.getOperationId());
        var responses = operation.getResponses();
        if (method != null && method.hasAnnotation(STATUS)) {
            String declared = String.valueOf(method.annotation(STATUS).value().asInt());
            if (!responses.hasAPIResponse(declared)) {
                GUESSES.stream().filter(responses::hasAPIResponse).findFirst().ifPresent(guess -> {
                    responses.addAPIResponse(declared, responses.getAPIResponse(guess));
                    responses.removeAPIResponse(guess);
                });
            }
        }
        SAID.forEach((status, words) -> {
            var response = responses.getAPIResponse(status);
            if (response != null && (response.getDescription() == null || GENERATED.contains(response.getDescription()))) {
                response.setDescription(words);
            }
        });
        return operation;
    }

    private static final List<String> GENERATED = List.of("OK", "Created", "No Content");
}
