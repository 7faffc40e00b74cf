package org.commonvision.framework;

/**
 * Told by those who keep what people have begun or finished: which versions the signed-in person has something over. They
 * go on reading those, whatever becomes of the version or of where they work.
 */
public interface VersionsKept {

    boolean overFramework(String key, int version);
}
