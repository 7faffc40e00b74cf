/** What may be shown, to whom. Reads across the features and changes nothing of theirs. */
package org.commonvision.report;
