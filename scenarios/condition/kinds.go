package condition

import (
	"fmt"
	"slices"
	"strings"

	"github.com/expr-lang/expr/ast"
)

// kindChecker walks the tree of a condition and finds what each part stands
// for. The library's own checker stops at the first fault, and speaks to
// programmers.
type kindChecker struct {
	names      *Names
	insertions []int
	problems   []Problem
}

func (k *kindChecker) problem(at ast.Node, p Problem) {
	where := at.Location()
	p.Offset = original(k.insertions, where.From)
	p.Width = max(1, original(k.insertions, where.To)-p.Offset)
	k.problems = append(k.problems, p)
}

// kindOf gives the kind of a part; ok is false where a problem has been
// noted and nothing more can be said of it.
func (k *kindChecker) kindOf(node ast.Node) (kind Kind, ok bool) {
	switch n := node.(type) {
	case *ast.IntegerNode:
		return Number, true
	case *ast.BoolNode:
		return YesNo, true
	case *ast.StringNode:
		k.problem(n, Problem{
			Fault: WrongKind, Message: fmt.Sprintf("the word %q can't stand here", n.Value),
			Help: `a word in quotes goes with visited, as in visited("opening"), or is compared with outcome`,
		})
		return 0, false
	case *ast.IdentifierNode:
		return k.name(n)
	case *ast.UnaryNode:
		return k.unary(n)
	case *ast.BinaryNode:
		return k.binary(n)
	case *ast.CallNode:
		return k.call(n)
	}
	k.problem(node, Problem{
		Fault: NotAllowed, Message: "this is not part of a condition",
		Help: "a condition has: and, or, not, comparisons, + - *, brackets, numbers, names and visited(\"turn\")",
	})
	return 0, false
}

func (k *kindChecker) name(n *ast.IdentifierNode) (Kind, bool) {
	if name, known := k.names.find(n.Value); known {
		return name.Kind, true
	}
	p := Problem{
		Fault: UnknownName, Message: fmt.Sprintf("nothing is named %q here", n.Value),
		Name: n.Value, Known: append(k.names.List(), Visited),
	}
	if n.Value == Visited {
		p = Problem{
			Fault: Unreadable, Message: "visited needs the name of a turn",
			Help: `write it in quotes and brackets, as in: visited("opening")`,
		}
	}
	k.problem(n, p)
	return 0, false
}

func (k *kindChecker) unary(n *ast.UnaryNode) (Kind, bool) {
	want := Number
	if n.Operator == "not" {
		want = YesNo
	}
	return want, k.want(n.Node, n.Operator, want)
}

// want checks that a part has the kind its operator needs.
func (k *kindChecker) want(node ast.Node, operator string, want Kind) bool {
	kind, ok := k.kindOf(node)
	if !ok {
		return false
	}
	if kind == want {
		return true
	}
	k.problem(node, Problem{
		Fault:   WrongKind,
		Message: fmt.Sprintf("this is %s, and %q needs %s", kind, operator, want),
		Help:    kindHelp(want),
	})
	return false
}

func kindHelp(want Kind) string {
	if want == YesNo {
		return "compare it with something, as in: trust >= 3"
	}
	return "use a meter or a number here"
}

func (k *kindChecker) binary(n *ast.BinaryNode) (Kind, bool) {
	switch n.Operator {
	case "+", "-", "*":
		return Number, k.both(n, Number) && k.countable(n)
	case "<", "<=", ">", ">=":
		return YesNo, k.both(n, Number)
	case "and", "or", "&&", "||": // the library turns 1 < trust < 5 into &&
		return YesNo, k.both(n, YesNo)
	case "==", "!=":
		return YesNo, k.equal(n)
	}
	k.problem(n, Problem{Fault: NotAllowed, Message: fmt.Sprintf("%q is not part of a condition", n.Operator)})
	return 0, false
}

// MaxNumber is how far from nought a Name may be; with it the size of what a
// condition works out is known beforehand.
const MaxNumber = 1_000_000

// countable refuses sums and products that could outgrow a whole number of the
// machine: they would come round to something else in silence.
func (k *kindChecker) countable(n *ast.BinaryNode) bool {
	const most = 1 << 62
	if size(n) < most {
		return true
	}
	k.problem(n, Problem{Fault: NotAllowed, Message: "this could grow larger than can be counted", Help: "multiply fewer numbers, or smaller ones"})
	return false
}

// size is the largest that a part can be, either side of nought.
func size(node ast.Node) float64 {
	switch n := node.(type) {
	case *ast.IntegerNode:
		return float64(max(n.Value, -n.Value))
	case *ast.UnaryNode:
		return size(n.Node)
	case *ast.BinaryNode:
		if n.Operator == "*" {
			return size(n.Left) * size(n.Right)
		}
		return size(n.Left) + size(n.Right)
	}
	return MaxNumber
}

func (k *kindChecker) both(n *ast.BinaryNode, want Kind) bool {
	left := k.want(n.Left, n.Operator, want)
	right := k.want(n.Right, n.Operator, want)
	return left && right
}

func (k *kindChecker) equal(n *ast.BinaryNode) bool {
	for _, sides := range [][2]ast.Node{{n.Left, n.Right}, {n.Right, n.Left}} {
		if word, yes := sides[1].(*ast.StringNode); yes {
			return k.wordIs(sides[0], word)
		}
	}
	left, ok := k.kindOf(n.Left)
	if !ok {
		k.kindOf(n.Right)
		return false
	}
	return k.want(n.Right, n.Operator, left)
}

// wordIs checks a comparison with a word in quotes: only a name that holds a
// word can equal one, and only a word it can hold.
func (k *kindChecker) wordIs(node ast.Node, word *ast.StringNode) bool {
	name, isName := node.(*ast.IdentifierNode)
	if !isName {
		k.kindOf(word)
		return false
	}
	known, found := k.names.find(name.Value)
	if !found {
		k.name(name)
		return false
	}
	if known.Kind != Word {
		k.problem(word, Problem{
			Fault:   WrongKind,
			Message: fmt.Sprintf("%s is %s, and can't equal a word in quotes", name.Value, known.Kind),
		})
		return false
	}
	if !slices.Contains(known.Words, word.Value) {
		k.problem(word, Problem{
			Fault: UnknownName, Name: word.Value, Known: known.Words,
			Message: fmt.Sprintf("%s is never %q; it is one of: %s", name.Value, word.Value, strings.Join(known.Words, ", ")),
		})
		return false
	}
	return true
}

func (k *kindChecker) call(n *ast.CallNode) (Kind, bool) {
	callee, isName := n.Callee.(*ast.IdentifierNode)
	if !isName || callee.Value != Visited || len(n.Arguments) != 1 {
		k.problem(n, Problem{
			Fault: Unreadable, Message: "visited takes one turn, in quotes",
			Help: `write it as in: visited("opening")`,
		})
		return 0, false
	}
	turn, isText := n.Arguments[0].(*ast.StringNode)
	if !isText {
		k.problem(n.Arguments[0], Problem{
			Fault: WrongKind, Message: "visited takes the name of a turn in quotes",
			Help: `write it as in: visited("opening")`,
		})
		return 0, false
	}
	if !k.names.known[turn.Value] {
		k.problem(turn, Problem{
			Fault: UnknownName, Name: turn.Value, Known: k.names.turns,
			Message: fmt.Sprintf("no turn is named %q", turn.Value),
		})
		return 0, false
	}
	return YesNo, true
}
