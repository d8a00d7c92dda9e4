// SPDX-License-Identifier: AGPL-3.0-or-later
import ts from 'typescript';
import { join } from 'node:path';
import { listSourceFiles } from './source-files.js';

/** What the parameters of a function stand for while a call of it is read. */
type Given = ReadonlyMap<ts.ParameterDeclaration, readonly string[]>;
const NOTHING: Given = new Map();

type Declared = ts.VariableDeclaration | ts.BindingElement | ts.ParameterDeclaration | ts.FunctionDeclaration;

/** Thrown where a text is not known before the program runs. */
export class Unreadable extends Error {}

/** Thrown where a parameter may be several texts: everything around it is then read once for each. */
class Choice {
  constructor(
    readonly parameter: ts.ParameterDeclaration,
    readonly texts: readonly string[],
  ) {}
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
      const { parameter, texts } = error;
      return texts.flatMap((text) => this.read(node, new Map([...given, [parameter, [text]]])));
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
    const values = found && !ts.isFunctionDeclaration(found) ? valuesOf(found) : [];
    if (values.length === 0) throw new Unreadable(node.text);
    return values.flatMap((value) => this.readWith(value, given));
  }

  /** What a call hands to it, one of the words its type allows, or what the file's own calls hand to it. */
  private readParameter(parameter: ts.ParameterDeclaration, given: Given): readonly string[] {
    const known = given.get(parameter);
    if (known) return known;
    const texts = new Set(wordsOf(parameter.type) ?? this.readHanded(parameter));
    if (texts.size === 0) throw new Unreadable(parameter.getText());
    throw new Choice(parameter, [...texts]);
  }

  private readHanded(parameter: ts.ParameterDeclaration): readonly string[] {
    const place = parameter.parent.parameters.indexOf(parameter);
    const handed = callsOf(parameter.parent).map((call) => call.arguments[place] ?? parameter.initializer);
    return handed.flatMap((argument) => (argument ? this.read(argument) : []));
  }

  private readCall(node: ts.CallExpression, given: Given): readonly string[] {
    const found = ts.isIdentifier(node.expression) && this.find(node.expression.text, node);
    const made = found && (ts.isVariableDeclaration(found) ? found.initializer : found);
    if (!made || !(ts.isArrowFunction(made) || ts.isFunctionDeclaration(made))) throw new Unreadable(node.getText());
    const handed = made.parameters.map((parameter, place) => {
      const argument = node.arguments[place] ?? parameter.initializer;
      return [parameter, argument ? this.readWith(argument, given) : []] as const;
    });
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
  return [...names, ...statements.filter(ts.isFunctionDeclaration)].find((one) => one.name?.getText() === name);
}

/** What a constant may have been given, also as one of a list: `const [column, value] = …`. */
function valuesOf(declared: ts.VariableDeclaration | ts.BindingElement): readonly ts.Expression[] {
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

/** The words of a type such as `'one' | 'other'`. */
function wordsOf(type: ts.TypeNode | undefined): readonly string[] | undefined {
  const parts = type && ts.isUnionTypeNode(type) ? [...type.types] : type ? [type] : [];
  const words = parts.map(
    (part) => ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) && part.literal.text,
  );
  return words.length > 0 && words.every((word) => typeof word === 'string') ? words : undefined;
}

/** What the function may answer. */
function answersOf({ body }: ts.ArrowFunction | ts.FunctionDeclaration): ts.Expression[] {
  if (!body) return [];
  if (!ts.isBlock(body)) return [body];
  return body.statements.flatMap((one) => (ts.isReturnStatement(one) && one.expression ? [one.expression] : []));
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
