package org.commonvision.platform.openapi;

import java.util.HashMap;
import java.util.Map;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Finds the method of an operation: operation ids are method names, and unique. */
final class OperationMethods {

    private static final DotName OPERATION = DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    private final Map<String, MethodInfo> byOperation = new HashMap<>();

    OperationMethods(IndexView index) {
        for (var annotation : index.getAnnotations(OPERATION)) {
            var method = annotation.target().asMethod();
            byOperation.put(method.name(), method);
        }
    }

    MethodInfo of(String operationId) {
        return byOperation.get(operationId);
    }
}
