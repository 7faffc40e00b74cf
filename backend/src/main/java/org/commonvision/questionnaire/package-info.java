/**
 * Questionnaires: instruments over one framework version, with items and a scale, published in versions that never
 * change; and the bundled packs that both come from. Exports {@link org.commonvision.questionnaire.Questionnaires}.
 */
package org.commonvision.questionnaire;
