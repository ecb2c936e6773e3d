// Parses templates with Go's own parser. The first line of the input is a JSON list of the functions there are, each
// further one a template as a JSON string. For each it prints a line: an empty one where it does not parse, else its
// tree, written as src/testing/differential/tree.ts does.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	var names []string
	if !readLine(input, &names) {
		panic("the list of functions is missing")
	}
	functions := map[string]any{}
	for _, name := range names {
		functions[name] = func() string { return "" }
	}
	// No template defines one of this name.
	const root = "\x00"
	for text := ""; readLine(input, &text); text = "" {
		trees, err := parse.Parse(root, text, "", "", functions)
		if err != nil {
			fmt.Fprintln(output)
			continue
		}
		parts := []string{list(trees[root].Root)}
		for name, tree := range trees {
			if name != root {
				parts = append(parts, "define "+quote(name)+list(tree.Root))
			}
		}
		slices.Sort(parts[1:])
		fmt.Fprintln(output, strings.Join(parts, " "))
	}
}

func readLine(input *bufio.Reader, into any) bool {
	line, err := input.ReadBytes('\n')
	if err != nil {
		return false
	}
	if err := json.Unmarshal(line, into); err != nil {
		panic(err)
	}
	return true
}

func list(nodes *parse.ListNode) string {
	if nodes == nil {
		return "[]"
	}
	var parts []string
	for _, node := range nodes.Nodes {
		if text, ok := node.(*parse.TextNode); !ok || strings.TrimSpace(string(text.Text)) != "" {
			parts = append(parts, one(node))
		}
	}
	return "[" + strings.Join(parts, " ") + "]"
}

func branch(keyword string, node *parse.BranchNode) string {
	return keyword + " " + one(node.Pipe) + list(node.List) + list(node.ElseList)
}

func one(node parse.Node) string {
	switch node := node.(type) {
	case *parse.TextNode:
		return "text"
	case *parse.ActionNode:
		return one(node.Pipe)
	case *parse.IfNode:
		return branch("if", &node.BranchNode)
	case *parse.WithNode:
		return branch("with", &node.BranchNode)
	case *parse.RangeNode:
		return branch("range", &node.BranchNode)
	case *parse.BreakNode:
		return "break"
	case *parse.ContinueNode:
		return "continue"
	case *parse.TemplateNode:
		if node.Pipe == nil {
			return "template " + quote(node.Name)
		}
		return "template " + quote(node.Name) + " " + one(node.Pipe)
	case *parse.PipeNode:
		return pipeline(node)
	case *parse.ChainNode:
		return one(node.Node) + fields(node.Field)
	case *parse.FieldNode:
		return fields(node.Ident)
	case *parse.VariableNode:
		return node.Ident[0] + fields(node.Ident[1:])
	case *parse.StringNode:
		return quote(node.Text)
	default:
		// Dots, identifiers and constants, as they are written.
		return node.String()
	}
}

func pipeline(node *parse.PipeNode) string {
	var variables, commands []string
	for _, variable := range node.Decl {
		variables = append(variables, variable.Ident[0])
	}
	for _, command := range node.Cmds {
		var arguments []string
		for _, argument := range command.Args {
			arguments = append(arguments, one(argument))
		}
		commands = append(commands, strings.Join(arguments, " "))
	}
	sign := map[bool]string{true: " = ", false: " := "}[node.IsAssign]
	if len(variables) == 0 {
		sign = ""
	}
	return "(" + strings.Join(variables, ", ") + sign + strings.Join(commands, " | ") + ")"
}

func fields(names []string) string {
	return strings.Join(append([]string{""}, names...), ".")
}

// What is no UTF-8 cannot be told apart in JavaScript.
func quote(text string) string {
	valid := strings.ToValidUTF8(text, "\uFFFD")
	for strings.Contains(valid, "\uFFFD\uFFFD") {
		valid = strings.ReplaceAll(valid, "\uFFFD\uFFFD", "\uFFFD")
	}
	return strconv.QuoteToASCII(valid)
}
