/** Random histories billed by this library and by the peer, and what explains each difference. */
@NullMarked
package dev.holdfast.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
