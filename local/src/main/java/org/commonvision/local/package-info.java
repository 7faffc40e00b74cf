/** The local run: starts, watches and stops everything the product needs on one machine. No part of a deployment. */
package org.commonvision.local;
