/** How what happened to a subscription is said in a file or a row: every event, command, fact and consent. */
@NullMarked
package dev.holdfast.interchange.history;

import org.jspecify.annotations.NullMarked;
