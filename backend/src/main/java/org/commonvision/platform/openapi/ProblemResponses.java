package org.commonvision.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonvision.platform.http.TakesNoParameters;
import org.commonvision.platform.problem.Problem;
import org.commonvision.platform.problem.ProblemType;
import org.commonvision.platform.security.Access;
import org.commonvision.platform.security.Role;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Adds every refusal that an operation's shape implies, and those it declares with {@link Refuses}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    private static final DotName ACCESS = DotName.createSimple(Access.class.getName());
    private static final DotName NO_PARAMETERS = DotName.createSimple(TakesNoParameters.class.getName());
    private static final DotName REFUSES = DotName.createSimple(Refuses.class.getName());

    /** The operations whose standard has a refusal of its own. */
    private static final String CASE = "CASE";

    private final OperationMethods methods;

    public ProblemResponses(IndexView index) {
        methods = new OperationMethods(index);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var refusals = new TreeSet<ProblemType>();
        refusals.add(ProblemType.NOT_ACCEPTABLE);
        refusals.add(ProblemType.INTERNAL);
        refusals.add(ProblemType.UNAVAILABLE);
        var method = methods.of(operation.getOperationId());
        // What is for anyone too: a token that is sent is checked, and a wrong one is said to be wrong.
        refusals.add(ProblemType.NOT_SIGNED_IN);
        if (!Stream.of(method.annotation(ACCESS).value("roles").asStringArray()).toList().contains(Role.ANYONE)) {
            refusals.add(ProblemType.FORBIDDEN);
        }
        if (operation.getParameters() != null) {
            for (var parameter : operation.getParameters()) {
                if (parameter.getIn() == Parameter.In.PATH) {
                    refusals.add(ProblemType.NOT_FOUND);
                } else if (parameter.getIn() == Parameter.In.QUERY) {
                    refusals.add(ProblemType.INVALID);
                } else if ("If-Match".equals(parameter.getName())) {
                    refusals.add(ProblemType.STALE);
                    refusals.add(ProblemType.IF_MATCH_MISSING);
                } else if ("Idempotency-Key".equals(parameter.getName())) {
                    refusals.add(ProblemType.IDEMPOTENCY_KEY_REUSED);
                }
            }
        }
        if (method.hasAnnotation(NO_PARAMETERS)) {
            refusals.add(ProblemType.INVALID);
        }
        if (operation.getRequestBody() != null) {
            refusals.add(ProblemType.INVALID);
            refusals.add(ProblemType.TOO_LARGE);
            refusals.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (method.hasAnnotation(REFUSES)) {
            Stream.of(method.annotation(REFUSES).value().asEnumArray()).map(ProblemType::valueOf).forEach(refusals::add);
        }
        var byStatus = refusals.stream().collect(Collectors.groupingBy(ProblemType::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, types) -> {
            var declared = operation.getResponses().getAPIResponse(String.valueOf(status));
            // SmallRye adds a 400 of its own here and there, which says nothing.
            if (declared == null || declared.getContent() == null) {
                operation.getResponses().addAPIResponse(String.valueOf(status), OASFactory.createAPIResponse()
                        .description(types.stream().map(ProblemType::title).collect(Collectors.joining("; or: ")))
                        .content(operation.getTags().contains(CASE) ? content("application/json", "imsx_StatusInfo") : content(Problem.MEDIA_TYPE, "Problem")));
            }
        });
        return operation;
    }

    private static Content content(String mediaType, String schema) {
        return OASFactory.createContent().addMediaType(mediaType, OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + schema)));
    }
}
