package pages_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rehearse/scenarios"
	"rehearse/scenarios/rubrics"
)

const base = `format: 1
scenario: wet-lamp
title: The wet lamp
turns:
  opening:
    says: My new lamp is standing in a puddle!
    answers:
      own-it:
        say: I'm sorry.
        scores: {listening: 2, calm: 3, problem-solving: 3}
        next: kept
      blame:
        say: That will have been the carrier.
        scores: {listening: 0, calm: 1, problem-solving: 0}
        next: lost
endings:
  kept: {outcome: resolved, says: Thank you.}
  lost: {outcome: lost, says: Never mind, then.}
`

func TestProbe(t *testing.T) {
	var l rubrics.Library
	for _, c := range [][2]string{
		{"title: The wet lamp", "title: !Urgent the wet lamp"},
		{"title: The wet lamp", "title: ! the wet lamp"},
		{"title: The wet lamp", "title: !!str 24 hours late"},
		{"says: My new", "says: !!! My new"},
		{"say: I'm sorry.", "say: One thing: I'm sorry.  # here"},
		{"say: I'm sorry.", "say: 'I'm sorry.'  # here"},
		{"say: I'm sorry.", "say: \"I'm sorry.  # here"},
		{"endings:", "---  # here\nendings:"},
		{"    says: My", "    facts: "+strings.Repeat("[", 62)+"  # here\n      lamp\n      "+strings.Repeat("]", 62)+"\n    says: My"},
		{"        say: I'm sorry.", "\t\tsay: I'm sorry.  # here"},
		{"        say: I'm sorry.", "        say: I'm\tsorry.  # here"},
		{"        say: I'm sorry.", "       say: I'm sorry.  # here"},
		{"        say: I'm sorry.", "         say: I'm sorry.  # here"},
		{"says: My new", "says: &wet My new"},
		{"say: I'm sorry.", "say: *sorry"},
		{"say: I'm sorry.", "say: *sorry* to hear that"},
		{"say: I'm sorry.", "say: I'm & sorry"},
		{"say: I'm sorry.", "say: & sorry"},
		{"say: I'm sorry.", "say: - sorry"},
		{"say: I'm sorry.", "say: [sorry] I am"},
		{"say: I'm sorry.", "say: \"Sorry\" is what I am."},
		{"say: I'm sorry.", "say: %sorry"},
		{"say: I'm sorry.", "say: @sorry"},
		{"say: I'm sorry.", "say: `sorry"},
		{"say: I'm sorry.", "say: ? sorry"},
		{"say: I'm sorry.", "say: Yes"},
		{"say: I'm sorry.", "say: # I'm"},
		{"say: I'm sorry.", "say: 14"},
		{"say: I'm sorry.", "say: 14:30"},
		{"say: I'm sorry.", "say: {sorry: 1}"},
		{"title: The wet lamp", "title: The wet lamp\nrubric: ./my-rubric.yaml"},
		{"title: The wet lamp", "title: The wet lamp\nrubric: kore"},
		{"title: The wet lamp", "title: The wet lamp\nmeters: 3"},
		{"title: The wet lamp", "title: The wet lamp\ntests: {}"},
		{"title: The wet lamp", "title: The wet lamp\ncustomer:"},
		{"title: The wet lamp", "title: The wet lamp\nminutes: four"},
		{"title: The wet lamp", "title: The wet lamp\nminutes: 4.5"},
		{"title: The wet lamp", "title: The wet lamp\nminutes: 04"},
		{"title: The wet lamp", "title: The wet lamp\nminutes: 0"},
		{"format: 1", "format: '1'"},
		{"format: 1", "format: 1.0"},
		{"format: 1", "format:"},
		{"format: 1", "format: [1]"},
		{"scenario: wet-lamp", "scenario:"},
		{"scenario: wet-lamp", "scenario: 12"},
		{"scenario: wet-lamp", "scenario: lamp"},
		{"own-it:", "Own It:"},
		{"own-it:", "12:"},
		{"own-it:", "?:"},
		{"own-it:", "own_it:"},
		{"own-it:", "[own]:"},
		{"own-it:", "<<:"},
		{"own-it:", "wohin-überhaupt:"},
		{"next: kept", "next: opening"},
		{"next: kept", "next: Kept"},
		{"next: kept", "next:"},
		{"next: kept", "next: []"},
		{"next: kept", "next: [kept, lost]"},
		{"next: kept", "next: {go: kept}"},
		{"next: kept", "next: true"},
		{"next: kept", "next: kept\n        effects: trust +2"},
		{"next: kept", "next: kept\n        effects: {trust: 2}"},
		{"next: kept", "next: kept\n        effects: {}"},
		{"next: kept", "next: kept\n        critical: yes"},
		{"next: kept", "next: kept\n        critical: true"},
		{"next: kept", "next: kept\n        when: true"},
		{"next: kept", "next: kept\n        when: [trust]"},
		{"next: kept", "next: kept\n        when:"},
		{"next: kept", "next: kept\n        when: ''"},
		{"outcome: resolved", "outcome: Resolved"},
		{"outcome: resolved", "outcome: won"},
		{"listening: 2, ", "listening: two, "},
		{"listening: 2, ", "listening: 4, "},
		{"listening: 2, ", "listening: , "},
		{"listening: 2, ", "listening: 2 "},
		{"listening: 2, ", "listening:2, "},
		{"problem-solving: 3", "problem_solving: 3"},
		{"listening: 2, ", "listening: 2, listening: 3, "},
		{"{listening: 2, calm: 3, problem-solving: 3}", "{}"},
		{"{listening: 2, calm: 3, problem-solving: 3}", "3"},
	} {
		text := strings.Replace(base, c[0], c[1], 1)
		path := filepath.Join(t.TempDir(), "wet-lamp.yaml")
		os.WriteFile(path, []byte(text), 0o600)
		f := scenarios.ReadAny(path, l.BuiltIn)
		fmt.Printf("== %q\n", c[1])
		for _, d := range f.Findings {
			fmt.Printf("   %d:%d %s [%s]\n      help: %s\n", d.Line, d.Column, d.Message, d.Code, d.Help)
			if d.Twin != nil { fmt.Printf("      twin %d: %s\n", d.Twin.Line, d.Twin.Message) }
		}
	}
}
