package org.commonvision.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Seals what waits unsent on the person's devices. */
record DeviceKey(@Schema(description = "32 bytes, base64") String key) {}
