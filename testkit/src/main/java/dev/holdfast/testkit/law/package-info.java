/** What must hold for everything that is sold, held and billed: the laws, as plain functions of values. */
@NullMarked
package dev.holdfast.testkit.law;

import org.jspecify.annotations.NullMarked;
