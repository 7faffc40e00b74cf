package org.commonvision.framework;

import java.time.Instant;

/**
 * The next version of something while it is written.
 *
 * @param organisation whose own it is; null where it is for everyone
 * @param basedOn the published version that it began from; null where it is the first
 * @param revision another one after each change, never one that a draft had before
 * @param <C> what it holds
 */
public record Draft<C>(String key, String organisation, Integer basedOn, long revision, Instant editedAt, C content) {}
