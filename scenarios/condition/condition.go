// Package condition reads the small language of `when`: comparisons of whole
// numbers, and, or, not, and visited("turn"). It is the one package that knows
// the expression library underneath, and allows of it only what the scenario
// format names: no other functions, no division, no lists, no free names.
//
// It imports nothing of the rest of the program.
package condition

import (
	"fmt"
	"sync"

	"github.com/expr-lang/expr"
	"github.com/expr-lang/expr/vm"
)

// MaxLength is how many characters a condition may have. Longer ones can't be
// read by a person, and cost time and memory to take apart.
const MaxLength = 1000

// Visited is the one function a condition may call.
const Visited = "visited"

// Condition is a condition that was read and found good. It is compiled the
// first time it is asked, and only once; it may be shared between goroutines.
type Condition struct {
	text    string
	source  string // the text as the expression library takes it
	tree    *Tree
	names   *Names
	compile sync.Once
	program *vm.Program
	err     error
}

// String gives the condition as its author wrote it.
func (c *Condition) String() string { return c.text }

func (c *Condition) compiled() (*vm.Program, error) {
	c.compile.Do(func() {
		c.program, c.err = expr.Compile(
			c.source,
			expr.Env(blank(c.names)),
			expr.DisableAllBuiltins(),
			expr.AsBool(),
		)
	})
	return c.program, c.err
}

// blank gives every name a value of its type: the closed world that a
// condition is compiled against.
func blank(names *Names) map[string]any {
	values := make(map[string]any, len(names.list)+1)
	for _, name := range names.list {
		switch name.Kind {
		case YesNo:
			values[name.Name] = false
		case Number:
			values[name.Name] = 0
		case Word:
			values[name.Name] = ""
		}
	}
	values[Visited] = func(string) bool { return false }
	return values
}

// Env holds the present values of the names. It belongs to one conversation
// and must not be used by two goroutines at once.
type Env struct {
	values  map[string]any
	machine vm.VM
}

// NewEnv makes values for these names, all nought, no and empty. visited
// answers whether the conversation has been to a turn.
func NewEnv(names *Names, visited func(turn string) bool) *Env {
	values := blank(names)
	values[Visited] = visited
	return &Env{values: values}
}

// SetNumber gives a Number its present value.
func (e *Env) SetNumber(name string, value int) { e.values[name] = value }

// SetYesNo gives a YesNo its present value.
func (e *Env) SetYesNo(name string, value bool) { e.values[name] = value }

// SetWord gives a Word its present value.
func (e *Env) SetWord(name, value string) { e.values[name] = value }

// Holds works the condition out. The error says that the expression library
// could not; no condition that Parse accepts is known to do that.
func (e *Env) Holds(c *Condition) (bool, error) {
	program, err := c.compiled()
	if err != nil {
		return false, fmt.Errorf("condition %q: %w", c.text, err)
	}
	result, err := e.machine.Run(program, e.values)
	if err != nil {
		return false, fmt.Errorf("condition %q: %w", c.text, err)
	}
	yes, ok := result.(bool)
	if !ok {
		return false, fmt.Errorf("condition %q gave %T, not yes or no", c.text, result)
	}
	return yes, nil
}
