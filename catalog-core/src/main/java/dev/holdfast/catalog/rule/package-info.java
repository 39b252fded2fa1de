/** What is allowed, when and at what price: constraints between offers, eligibility, changes, commitments, consents. */
@NullMarked
package dev.holdfast.catalog.rule;

import org.jspecify.annotations.NullMarked;
