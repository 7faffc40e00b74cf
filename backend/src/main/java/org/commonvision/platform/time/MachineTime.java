package org.commonvision.platform.time;

import java.time.Clock;

/**
 * The machine's own time, which the identity provider counts in: for the ends of tokens and sessions. The demonstration's
 * clock may be months ahead, and that must neither end a session nor keep one.
 */
public final class MachineTime {

    public static final Clock CLOCK = Clock.systemUTC();

    private MachineTime() {}
}
