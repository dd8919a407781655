// Package scoring says what answers are worth: scorecards from what was
// played, the better answer beside the one given, what to practise next,
// whether a scenario's own tests hold, and what of it they reach.
//
// It may import scenarios, engine, and of its own folders cues and alike.
// Scores are whole numbers throughout, so
// that they are the same on every machine.
package scoring
