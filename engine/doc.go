// Package engine plays a conversation: which words the customer says, which
// answers are offered and in what order, where an answer leads. It is a pure
// state machine. It never prints, reads a clock or touches a file, and the
// same scenario, seed and answers give the same transcript, byte for byte.
//
// It deals in the ids of answers only, and knows nothing of what an answer is
// worth: that is scoring. It may import scenarios.
package engine
