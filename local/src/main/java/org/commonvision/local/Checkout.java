package org.commonvision.local;

import java.nio.file.Path;

/** Where things lie in the checkout that this run was started in. */
record Checkout(Path root) {

    static Checkout here() {
        return new Checkout(Path.of("").toAbsolutePath());
    }

    /** Unpacked programs, the same for every run and every data directory. */
    Path cache() {
        return root.resolve(".cache");
    }

    Path demo(String file) {
        return root.resolve("local/demo").resolve(file);
    }

    Path realm(String file) {
        return root.resolve("keycloak").resolve(file);
    }

    Path frontend() {
        return root.resolve("frontend");
    }

    /** The Node that the frontend's packages bring, whatever the machine has. */
    Path node() {
        return frontend().resolve("node_modules/.bin/node");
    }

    Path api() {
        return root.resolve("backend/target/quarkus-app/quarkus-run.jar");
    }

    Path apiAheadOfTimeCache() {
        return root.resolve("backend/target/api.aot");
    }

    Path apiJavaOptions() {
        return root.resolve("local/api-java-options.txt");
    }
}
