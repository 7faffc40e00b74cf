/**
 * Frameworks, questionnaires and crosswalks as documents that leave one system and enter another: our own JSON with its
 * schema. Owns no table; what comes in goes through the packages whose it is.
 */
package org.commonvision.exchange;
