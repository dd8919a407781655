package condition

import "github.com/expr-lang/expr/ast"

// Op says what a part of a condition does.
type Op int

// The parts a condition is made of. Those of the first group stand alone,
// Not and Negate have a Left, the rest a Left and a Right.
const (
	Constant Op = iota // Value: a number; for a yes or no, 1 or 0
	Named              // Name: what a meter or another name stands at
	Been               // Name: the turn of visited("…")
	Written            // Name: a word in quotes

	Not
	Negate

	And
	Or
	Equal
	Unequal
	Less
	LessOrEqual
	Greater
	GreaterOrEqual
	Plus
	Minus
	Times
)

// Tree is a condition taken apart, for whoever has to reason about it instead
// of working it out once. It must not be changed.
type Tree struct {
	Op          Op
	Value       int
	Name        string
	Left, Right *Tree
}

// Tree gives the parts of the condition.
func (c *Condition) Tree() *Tree { return c.tree }

var binaryOps = map[string]Op{
	"and": And, "&&": And, "or": Or, "||": Or,
	"==": Equal, "!=": Unequal, "<": Less, "<=": LessOrEqual, ">": Greater, ">=": GreaterOrEqual,
	"+": Plus, "-": Minus, "*": Times,
}

// treeOf takes apart what the kind checker has found good: no other parts are
// in it.
func treeOf(node ast.Node) *Tree {
	switch n := node.(type) {
	case *ast.IntegerNode:
		return &Tree{Op: Constant, Value: n.Value}
	case *ast.BoolNode:
		if n.Value {
			return &Tree{Op: Constant, Value: 1}
		}
		return &Tree{Op: Constant}
	case *ast.StringNode:
		return &Tree{Op: Written, Name: n.Value}
	case *ast.IdentifierNode:
		return &Tree{Op: Named, Name: n.Value}
	case *ast.UnaryNode:
		switch n.Operator {
		case "not":
			return &Tree{Op: Not, Left: treeOf(n.Node)}
		case "-":
			return &Tree{Op: Negate, Left: treeOf(n.Node)}
		}
		return treeOf(n.Node) // a sign that changes nothing
	case *ast.BinaryNode:
		return &Tree{Op: binaryOps[n.Operator], Left: treeOf(n.Left), Right: treeOf(n.Right)}
	case *ast.CallNode:
		if turn, ok := n.Arguments[0].(*ast.StringNode); ok {
			return &Tree{Op: Been, Name: turn.Value}
		}
	}
	return &Tree{Op: Constant}
}
