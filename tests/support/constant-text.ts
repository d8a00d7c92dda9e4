// SPDX-License-Identifier: AGPL-3.0-or-later
import ts from 'typescript';
import { join } from 'node:path';
import { listSourceFiles } from './source-files.js';

/** What the parameters of a function stand for while a call of it is read: texts, or what a caller says. */
type Given = ReadonlyMap<ts.ParameterDeclaration, readonly string[] | ts.Expression>;
const NOTHING: Given = new Map();

type Value = ts.VariableDeclaration | ts.BindingElement;
type Declared = Value | ts.ParameterDeclaration | ts.FunctionDeclaration | ts.TypeAliasDeclaration;

/** Thrown where a text is not known before the program runs. */
export class Unreadable extends Error {}

/** Thrown where parameters may stand for several things: everything around them is then read once for each. */
class Choice {
  constructor(readonly choices: readonly Given[]) {}
}

/**
 * Reads the texts an expression can stand for, without running anything: templates, constants of the same file or of an
 * import, both sides of a condition, every entry of a table, what functions make of their arguments, and what a file's own
 * calls hand to a parameter.
 */
export class ConstantText {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly parsed = new Map<string, ts.SourceFile>();

  constructor(...folders: string[]) {
    this.texts = new Map(listSourceFiles(...folders).map(({ path, text }) => [path, text]));
  }

  /** The files in which the pattern is found. */
  listFiles(pattern: RegExp): ts.SourceFile[] {
    return [...this.texts].flatMap(([path, text]) => (pattern.test(text) ? (this.parse(path) ?? []) : []));
  }

  private parse(path: string): ts.SourceFile | undefined {
    const [known, text] = [this.parsed.get(path), this.texts.get(path)];
    if (known || text === undefined) return known;
    const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
    this.parsed.set(path, file);
    return file;
  }

  /** Every text it may be. Throws {@link Unreadable}. */
  read(node: ts.Node, given: Given = NOTHING): readonly string[] {
    try {
      return this.readWith(node, given);
    } catch (error) {
      if (!(error instanceof Choice)) throw error;
      return error.choices.flatMap((choice) => this.read(node, new Map([...given, ...choice])));
    }
  }

  private readWith(node: ts.Node, given: Given): readonly string[] {
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return [node.text];
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
      return this.readWith(node.expression, given);
    if (ts.isTemplateExpression(node))
      return node.templateSpans.reduce<readonly string[]>(
        (so, { expression, literal }) => product(so, product(this.readWith(expression, given), [literal.text])),
        [node.head.text],
      );
    if (ts.isConditionalExpression(node))
      return [...this.readWith(node.whenTrue, given), ...this.readWith(node.whenFalse, given)];
    if (ts.isBinaryExpression(node)) return this.readPair(node, given);
    if (ts.isIdentifier(node)) return this.readName(node, given);
    if (ts.isCallExpression(node)) return this.readCall(node, given);
    if (ts.isElementAccessExpression(node) || ts.isPropertyAccessExpression(node)) return this.readEntry(node, given);
    throw new Unreadable(node.getText());
  }

  private readPair({ left, right, operatorToken: { kind } }: ts.BinaryExpression, given: Given): readonly string[] {
    if (kind === ts.SyntaxKind.PlusToken) return product(this.readWith(left, given), this.readWith(right, given));
    if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken)
      return [...this.readWith(left, given), ...this.readWith(right, given)];
    throw new Unreadable(left.parent.getText());
  }

  private readName(node: ts.Identifier, given: Given): readonly string[] {
    const found = this.find(node.text, node);
    if (found && ts.isParameter(found)) return this.readParameter(found, given);
    const values = isValue(found) ? valuesOf(found) : [];
    if (values.length === 0) throw new Unreadable(node.text);
    return values.flatMap((value) => this.readWith(value, given));
  }

  /** What a call hands to it, one of the words its type allows, or what the file's own calls hand to it. */
  private readParameter(parameter: ts.ParameterDeclaration, given: Given): readonly string[] {
    const known = given.get(parameter);
    if (known) return 'kind' in known ? this.read(known) : known;
    const words = parameter.type && this.wordsOf(parameter.type);
    if (words) throw new Choice(words.map((word) => new Map([[parameter, [word]]])));
    const handed = callsOf(parameter.parent).map((call) => argumentsOf(parameter.parent, call));
    if (!handed.some((one) => one.has(parameter))) throw new Unreadable(parameter.getText());
    throw new Choice(handed);
  }

  private readCall(node: ts.CallExpression, given: Given): readonly string[] {
    const { expression: callee } = node;
    if (ts.isPropertyAccessExpression(callee) && callee.name.text === 'replace') {
      const [[part = ''], [other = '']] = [...node.arguments].map((one) => this.readWith(one, given)) as [
        string[],
        string[],
      ];
      return this.readWith(callee.expression, given).map((text) => text.replace(part, other));
    }
    const found = ts.isIdentifier(node.expression) && this.find(node.expression.text, node);
    const made = found && (ts.isVariableDeclaration(found) ? found.initializer : found);
    if (!made || !(ts.isArrowFunction(made) || ts.isFunctionDeclaration(made))) throw new Unreadable(node.getText());
    const handed = [...argumentsOf(made, node)].map(
      ([parameter, one]) => [parameter, this.readWith(one, given)] as const,
    );
    return answersOf(made).flatMap((answer) => this.readWith(answer, new Map([...given, ...handed])));
  }

  /** Of a table of texts, the entry named, or every entry where the name is not known. */
  private readEntry(node: ts.ElementAccessExpression | ts.PropertyAccessExpression, given: Given): readonly string[] {
    const found = ts.isIdentifier(node.expression) && this.find(node.expression.text, node);
    let table = found && ts.isVariableDeclaration(found) ? found.initializer : undefined;
    while (table && (ts.isAsExpression(table) || ts.isSatisfiesExpression(table))) table = table.expression;
    if (!table || !ts.isObjectLiteralExpression(table)) throw new Unreadable(node.getText());
    const name = ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
    const entries = table.properties.filter(ts.isPropertyAssignment);
    const named = entries.filter((entry) => name === undefined || entry.name.getText() === name);
    return named.flatMap(({ initializer }) => this.readWith(initializer, given));
  }

  /** The words of a type such as `'one' | 'other'`, by name or not. */
  private wordsOf(type: ts.TypeNode): readonly string[] | undefined {
    if (ts.isTypeReferenceNode(type)) {
      const alias = ts.isIdentifier(type.typeName) && this.find(type.typeName.text, type);
      return alias && ts.isTypeAliasDeclaration(alias) ? this.wordsOf(alias.type) : undefined;
    }
    const words = (ts.isUnionTypeNode(type) ? [...type.types] : [type]).map(
      (part) => ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) && part.literal.text,
    );
    return words.every((word) => typeof word === 'string') ? words : undefined;
  }

  /** The declaration a name stands for, looked for outwards and then in what is imported. */
  private find(name: string, from: ts.Node): Declared | undefined {
    for (let place: ts.Node = from; place; place = place.parent) {
      const parameters = ts.isFunctionLike(place) ? place.parameters : [];
      const parameter = parameters.find((one) => ts.isIdentifier(one.name) && one.name.text === name);
      if (parameter) return parameter;
      if (ts.isBlock(place) || ts.isSourceFile(place)) {
        const declared = declarationIn(place, name);
        if (declared) return declared;
      }
      if (ts.isSourceFile(place)) return this.findImported(place, name);
    }
    return undefined;
  }

  private findImported(file: ts.SourceFile, name: string): Declared | undefined {
    for (const statement of file.statements) {
      const names =
        ts.isImportDeclaration(statement) && statement.importClause?.namedBindings
          ? statement.importClause.namedBindings
          : ts.isExportDeclaration(statement) && statement.exportClause;
      if (!names || !(ts.isNamedImports(names) || ts.isNamedExports(names))) continue;
      const one = [...names.elements].find((element) => element.name.text === name);
      const from = (statement as ts.ImportDeclaration).moduleSpecifier as ts.StringLiteral | undefined;
      const source = one && from && this.parse(pathOf(from.text, file.fileName));
      if (one && source) return this.find((one.propertyName ?? one.name).text, source);
    }
    return undefined;
  }
}

function product(starts: readonly string[], ends: readonly string[]): readonly string[] {
  return starts.flatMap((start) => ends.map((end) => start + end));
}

function declarationIn({ statements }: ts.Block | ts.SourceFile, name: string): Declared | undefined {
  const variables = statements.filter(ts.isVariableStatement).flatMap((one) => [...one.declarationList.declarations]);
  const names: readonly Declared[] = variables.flatMap((one): readonly Declared[] =>
    ts.isArrayBindingPattern(one.name) ? one.name.elements.filter(ts.isBindingElement) : [one],
  );
  const others = statements.filter((one) => ts.isFunctionDeclaration(one) || ts.isTypeAliasDeclaration(one));
  return [...names, ...others].find((one) => one.name?.getText() === name);
}

function isValue(declared: Declared | undefined): declared is Value {
  return declared !== undefined && (ts.isVariableDeclaration(declared) || ts.isBindingElement(declared));
}

/** What a constant may have been given, also as one of a list: `const [column, value] = …`. */
function valuesOf(declared: Value): readonly ts.Expression[] {
  if (ts.isVariableDeclaration(declared)) return declared.initializer ? [declared.initializer] : [];
  const list = declared.parent.parent;
  const place = (declared.parent.elements as readonly ts.Node[]).indexOf(declared);
  const choices = (given: ts.Expression | undefined): readonly ts.Expression[] => {
    if (given && ts.isConditionalExpression(given)) return [...choices(given.whenTrue), ...choices(given.whenFalse)];
    const value = given && ts.isArrayLiteralExpression(given) && given.elements[place];
    return value ? [value] : [];
  };
  return choices(ts.isVariableDeclaration(list) ? list.initializer : undefined);
}

/** What the function may answer. */
function answersOf({ body }: ts.ArrowFunction | ts.FunctionDeclaration): ts.Expression[] {
  if (!body) return [];
  if (!ts.isBlock(body)) return [body];
  return body.statements.flatMap((one) => (ts.isReturnStatement(one) && one.expression ? [one.expression] : []));
}

/** What a call says for each parameter, or what it is when the call says nothing. */
function argumentsOf(
  made: ts.SignatureDeclaration,
  call: ts.CallExpression,
): Map<ts.ParameterDeclaration, ts.Expression> {
  const handed = made.parameters.map(
    (parameter, place) => [parameter, call.arguments[place] ?? parameter.initializer] as const,
  );
  return new Map(handed.flatMap(([parameter, one]) => (one ? [[parameter, one]] : [])));
}

/** The calls of a function in its own file. */
function callsOf(made: ts.SignatureDeclaration): ts.CallExpression[] {
  const name = made.name ?? (ts.isVariableDeclaration(made.parent) ? made.parent.name : undefined);
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
      if (name && callee.getText() === name.getText()) calls.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(made.getSourceFile());
  return calls;
}

function pathOf(specifier: string, from: string): string {
  const lib = /^@reciproca\/([^/]+)$/.exec(specifier)?.[1];
  return lib ? `libs/${lib}/src/index.ts` : join(from, '..', specifier).replace(/\.js$/, '.ts');
}
