// SPDX-License-Identifier: AGPL-3.0-or-later
import ts from 'typescript';
import { ConstantText, Unreadable } from './constant-text.js';

/** A place in the sources that sends SQL. */
export interface SqlPlace {
  /** File and function: `libs/ledger/src/persistence/account.repository.ts#find`. */
  readonly place: string;
  /** Every statement it may send; null where that is not known before it runs. */
  readonly texts: readonly string[] | null;
}

/** Who takes SQL: a transaction, the pool behind it, TypeORM's own connection, one of `pg`. */
const TAKERS = /(^|\.)(tx|dataSource|runner|client|pool|manager)$|^databaseOf\(/;
/** At which place its argument stands. */
const METHODS = new Map([
  ['query', 0],
  ['execute', 0],
]);

/** Commands name no columns, and Postgres prepares none of them. */
const COMMAND = /^\s*(?!SELECT|INSERT|UPDATE|DELETE|WITH)[A-Z]+ /;

/** Everywhere the house sends SQL that somebody wrote, migrations apart, for what they did is done. */
export function listWrittenSql(...folders: string[]): SqlPlace[] {
  const constants = new ConstantText(...folders);
  return constants
    .listFiles(/\.(query|execute)[(<]|sqlBoardSource\(|listPage[(<]/)
    .filter(({ fileName }) => !fileName.endsWith('.migration.ts'))
    .flatMap((file) => listSent(file).map((sql) => ({ place: placeOf(sql), texts: textsOf(constants, sql) })));
}

function listSent(file: ts.SourceFile): ts.Expression[] {
  const sent: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    const sqls = ts.isCallExpression(node) ? sqlOf(node) : [];
    sent.push(...sqls.filter((sql) => !COMMAND.test(beginningOf(sql))));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return sent;
}

function sqlOf({ expression: callee, arguments: handed }: ts.CallExpression): readonly ts.Expression[] {
  if (ts.isIdentifier(callee) && callee.text === 'sqlBoardSource') return boardSqlOf(handed[0]);
  // Put in order and numbered as a whole: what stands inside is what somebody wrote.
  if (ts.isIdentifier(callee) && callee.text === 'listPage') return handed[1] ? [handed[1]] : [];
  if (!ts.isPropertyAccessExpression(callee) || !TAKERS.test(callee.expression.getText())) return [];
  const sql = handed[METHODS.get(callee.name.text) ?? handed.length];
  return sql ? [sql] : [];
}

function beginningOf(sql: ts.Expression): string {
  if (ts.isTemplateExpression(sql)) return sql.head.text;
  return ts.isStringLiteralLike(sql) ? `${sql.text} ` : '';
}

/** The board lays its filters over the SQL of each of its lists, and names single cards by more of it. */
function boardSqlOf(list: ts.Expression | undefined): readonly ts.Expression[] {
  const names = fieldOf(list, 'names');
  const named = names && ts.isObjectLiteralExpression(names) ? names.properties : [];
  return [fieldOf(list, 'sql'), ...named.map((name) => ts.isPropertyAssignment(name) && name.initializer)].filter(
    (sql) => sql !== undefined && sql !== false,
  );
}

function fieldOf(object: ts.Expression | undefined, name: string): ts.Expression | undefined {
  const fields = object && ts.isObjectLiteralExpression(object) ? object.properties : [];
  const field = fields.find((one) => one.name?.getText() === name);
  if (field && ts.isPropertyAssignment(field)) return field.initializer;
  return field && ts.isShorthandPropertyAssignment(field) ? field.name : undefined;
}

function textsOf(constants: ConstantText, sql: ts.Expression): readonly string[] | null {
  try {
    return constants.read(sql);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function placeOf(node: ts.Node): string {
  for (let outer = node; outer; outer = outer.parent) {
    if ((ts.isMethodDeclaration(outer) || ts.isFunctionDeclaration(outer)) && outer.name)
      return `${node.getSourceFile().fileName}#${outer.name.getText()}`;
  }
  return node.getSourceFile().fileName;
}
