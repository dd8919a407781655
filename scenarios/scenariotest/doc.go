// Package scenariotest makes scenarios for the tests and benchmarks of other
// packages: long ones, random ones, and those a test writes out itself.
//
// It is for tests only, and no part of the program may import it.
package scenariotest
