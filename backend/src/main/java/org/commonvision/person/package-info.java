/** The signed-in person, and what they say of their work. Exports {@link org.commonvision.person.SignedInPerson} and {@link org.commonvision.person.People}. */
package org.commonvision.person;
