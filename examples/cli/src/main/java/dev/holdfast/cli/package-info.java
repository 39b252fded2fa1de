/** The holdfast command line: what it is asked, what it prints, and with which exit code it ends. */
@NullMarked
package dev.holdfast.cli;

import org.jspecify.annotations.NullMarked;
