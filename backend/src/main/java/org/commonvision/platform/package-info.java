/**
 * Nothing about leadership: problems, the HTTP habits shared by all features, sign-in, the clock, and what makes
 * {@code openapi.yaml} true. Knows no feature.
 */
package org.commonvision.platform;
