/** Made-up catalogues, account terms and customers' lives, to try laws on. */
@NullMarked
package dev.holdfast.testkit.arbitrary;

import org.jspecify.annotations.NullMarked;
