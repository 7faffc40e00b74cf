/**
 * One person's answers to one published questionnaire version: a draft that takes answers one at a time and merges them,
 * then submitted and unchangeable. Exports {@link org.commonvision.response.Responses} and {@link org.commonvision.response.AnswerSheet}.
 */
package org.commonvision.response;
