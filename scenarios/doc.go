// Package scenarios reads what instructors write: scenarios and rubrics in
// YAML. It turns bytes into values that keep their places, and everything that
// is wrong into diagnostics. It is the one package that knows YAML.
//
// What a conversation does with a scenario lives in engine, what an answer is
// worth in scoring. This package imports neither: it is the bottom layer.
package scenarios
