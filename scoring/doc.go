// Package scoring says what answers are worth: scorecards from what was
// played, the better answer beside the one given, what to practise next,
// whether a scenario's own tests hold, and what of it they reach.
//
// It may import scenarios and engine. Scores are whole numbers throughout, so
// that they are the same on every machine.
package scoring
