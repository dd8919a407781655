// Package batch scores replies by the thousand: JSON Lines in, JSON Lines out,
// on all cores, in the order they came, in memory that doesn't grow with their
// number. docs/json.md describes both forms.
//
// A line that can't be scored gets a line with its error in the same place, so
// that line and result stay side by side, and the rest goes on. The package
// opens no file and knows no terminal; of this program it may import
// scoring/cues.
package batch
