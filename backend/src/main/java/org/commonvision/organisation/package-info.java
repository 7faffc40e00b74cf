/** Organisations (by ODS code), their units, and the national code lists. Exports {@link org.commonvision.organisation.Organisations} and {@link org.commonvision.organisation.CodeLists}. */
package org.commonvision.organisation;
