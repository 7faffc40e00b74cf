/**
 * The signed-in person and what they say of their work; the organisations' staff lists and facilitators. Exports
 * {@link org.commonvision.person.SignedInPerson}, {@link org.commonvision.person.People} and {@link org.commonvision.person.StaffList}.
 */
package org.commonvision.person;
