package cmd

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
)

// maxAnswersFile bounds a file of answers, in bytes.
const maxAnswersFile = 1 << 20

// readAnswers reads the value of --answers: ids with commas between, or the
// path of a file with ids on lines or with commas between. In a file, what
// follows a "#" is a comment.
func readAnswers(value string) ([]string, error) {
	text := value
	if isPath(value) {
		var err error
		if text, err = readAnswersFile(value); err != nil {
			return nil, err
		}
	}
	answers := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' || r == '\n' || r == '\r' || r == '\t' })
	if len(answers) == 0 {
		return nil, usageError("write ids with commas between, as in: --answers own-it,plan-with-time", "--answers has no answers in it")
	}
	return answers, nil
}

func readAnswersFile(path string) (string, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", usageError("a list of ids has commas between and no dots", "--answers: there is no file %q", path)
	case err != nil:
		return "", usageError("check the path", "--answers: %q can't be read", path)
	case !info.Mode().IsRegular():
		return "", usageError("give a text file with ids in it", "--answers: %q is not a file", path)
	case info.Size() > maxAnswersFile:
		return "", usageError("give a text file with ids in it", "--answers: %q is larger than 1 MiB", path)
	}
	file, err := os.Open(path)
	if err != nil {
		return "", usageError("check the path and who may read it", "--answers: %q can't be read", path)
	}
	defer file.Close() //nolint:errcheck // only read from
	raw, err := io.ReadAll(io.LimitReader(file, maxAnswersFile))
	if err != nil {
		return "", usageError("check the path and the disk", "--answers: %q can't be read", path)
	}
	var b strings.Builder
	for line := range strings.Lines(string(raw)) {
		words, _, _ := strings.Cut(line, "#")
		b.WriteString(words + "\n")
	}
	return b.String(), nil
}
