/**
 * The published descriptions of good leadership: frameworks, their versions, domains and elements, and the stories that
 * show them. A published version never changes; its editors draft the next one, and retire it. Exports {@link org.commonvision.framework.Frameworks} and its views.
 */
package org.commonvision.framework;
