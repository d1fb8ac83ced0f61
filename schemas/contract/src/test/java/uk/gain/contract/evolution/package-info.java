/**
 * The proof that the contract only ever changes so that every version ever released can read what
 * every other wrote.
 */
@NullMarked
package uk.gain.contract.evolution;

import org.jspecify.annotations.NullMarked;
