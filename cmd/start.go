package cmd

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"rehearse/engine"
	"rehearse/scenarios"
)

// startFlags are --from and --set, as they were typed.
type startFlags struct {
	from    string
	fromSet bool
	set     []string
}

const setExample = "write the meter and a whole number, as in: --set trust=5"

// start reads the flags as far as that goes without the scenario.
func (f startFlags) start() (engine.Start, error) {
	start := engine.Start{Turn: f.from}
	if f.fromSet && f.from == "" {
		return start, usageError("write a turn's id, as in: --from damage", "--from names no turn")
	}
	for setting := range strings.SplitSeq(strings.Join(f.set, ","), ",") {
		if len(f.set) == 0 {
			break
		}
		id, value, ok := strings.Cut(setting, "=")
		id, value = strings.TrimSpace(id), strings.TrimSpace(value)
		if !ok || id == "" || value == "" {
			return start, usageError(setExample, "--set is given %q", setting)
		}
		number, err := strconv.Atoi(value)
		switch {
		case errors.Is(err, strconv.ErrRange):
			return start, usageError(fmt.Sprintf("no meter goes further than %d", scenarios.MaxMeterSize), "--set %s=%s is out of bounds", id, value)
		case err != nil:
			return start, usageError(setExample, "--set %s: %q is not a whole number", id, value)
		}
		id = asID(id)
		if _, twice := start.Meters[id]; twice {
			return start, usageError("leave out one of them", "--set gives %s two values", id)
		}
		if start.Meters == nil {
			start.Meters = map[string]int{}
		}
		start.Meters[id] = number
	}
	return start, nil
}

// asID takes the form that names have in conditions for the id itself.
func asID(name string) string { return strings.ReplaceAll(name, "_", "-") }

// startIn holds a start to a scenario: the names are known, the values in
// bounds, and something can be said there.
func startIn(sc *scenarios.Scenario, start engine.Start) (engine.Start, error) {
	start.Turn = asID(start.Turn)
	s, err := engine.NewAt(sc, 0, start)
	if err != nil {
		return start, startError(sc, err)
	}
	var fault *engine.Fault
	if errors.As(s.Stopped(), &fault) && !start.IsZero() {
		return start, usageError("set the meters so that the \"when\" of one of its answers holds", "%s", fault.Message)
	}
	return start, nil
}

// startError says what would be right instead of a start the scenario doesn't
// have.
func startError(sc *scenarios.Scenario, err error) error {
	var turn *engine.UnknownTurnError
	var meter *engine.UnknownMeterError
	var bounds *engine.MeterRangeError
	switch {
	case errors.As(err, &turn):
		for _, ending := range sc.Endings {
			if ending.ID.Value == turn.Turn {
				return usageError("give the id of a turn", "--from: %q is an ending", turn.Turn)
			}
		}
		turns := make([]string, len(sc.Turns))
		for i, t := range sc.Turns {
			turns[i] = t.ID.Value
		}
		return usageError(known(turn.Turn, turns, "turns"), "--from: the scenario has no turn %q", turn.Turn)
	case errors.As(err, &meter):
		meters := make([]string, len(sc.Meters))
		for i, m := range sc.Meters {
			meters[i] = m.ID.Value
		}
		return usageError(known(meter.Meter, meters, "meters"), "--set: the scenario has no meter %q", meter.Meter)
	case errors.As(err, &bounds):
		id := bounds.Meter.ID.Value
		return usageError(fmt.Sprintf("%s goes from %d to %d", id, bounds.Meter.Min, bounds.Meter.Max), "--set %s=%d is out of bounds", id, bounds.Value)
	}
	return err
}

// known is the hint for a wrong name: the nearest there is, or all where they
// are few.
func known(name string, names []string, what string) string {
	const few = 12
	switch near := scenarios.Nearest(name, names); {
	case near != "":
		return fmt.Sprintf("did you mean %q?", near)
	case len(names) == 0:
		return "it has no " + what
	case len(names) <= few:
		return fmt.Sprintf("its %s: %s", what, strings.Join(names, ", "))
	}
	return fmt.Sprintf("it has %d %s; their ids are in its file", len(names), what)
}
