/**
 * Rounds of 360-degree feedback: who is asked, what they answer without anybody knowing who answered what, and the release
 * of it to a facilitator. Exports {@link org.commonvision.feedback.Rounds}.
 */
package org.commonvision.feedback;
