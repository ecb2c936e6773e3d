/** Describes rules, macros, providers and extensions in Markdown, as starlark_doc_extract and the schema tell them. */
import { readFileSync } from "node:fs";
import { HEAD, table } from "./markdown.mjs";
import { schemaAttributes } from "./schema_attributes.mjs";
import { SchemaTypes, either } from "./schema_types.mjs";

const ROOT = new URL("../../", import.meta.url);

/** The macros whose attributes the schema describes. */
export const NOUNS = { release_app: "app", helm_chart: "chart" };

const KINDS = {
  string: "string",
  int: "int",
  label: "label",
  string_list: "list of strings",
  label_list: "list of labels",
};

const BAZEL_KINDS = {
  BOOLEAN: "bool",
  INTEGER: "int",
  LABEL: "label",
  LABEL_LIST: "list of labels",
  NAME: "string",
  OUTPUT: "string",
  STRING: "string",
  STRING_DICT: "dict from string to string",
  STRING_LIST: "list of strings",
};

/** Defaults that say nothing. */
const EMPTY = new Set(["None", '""', "[]", "{}", "0"]);

/** Markdown of a docstring; its paragraphs are wrapped as they are. */
function prose({ doc_string: [text] = [""] }) {
  return text.trim();
}

/** The type and the sentence of a docstring such as "string: the name of the app." */
function typed(info) {
  const [type, ...rest] = prose(info).split(": ");
  const text = rest.join(": ");
  if (text === "") throw new Error(`${info.name[0]}: want "type: sentence", not "${type}"`);
  return [type, text.charAt(0).toUpperCase() + text.slice(1)];
}

export class Reference {
  #types = new SchemaTypes(ROOT);

  /** The attributes of a macro that come from the schema. */
  #attributes(noun) {
    const { properties } = JSON.parse(
      readFileSync(new URL(`src/schema/${noun}.schema.json`, ROOT), "utf8"),
    );
    return schemaAttributes(noun, ROOT)
      .toSorted((a, b) => Number(b.mandatory) - Number(a.mandatory))
      .map(({ name, kind, doc, mandatory, appTypes }) => [
        `\`${name}\``,
        this.#attributeType(kind, properties[name]),
        [doc, mandatory ? "Mandatory." : "", appTypes ? `For ${either(appTypes)}.` : ""].join(" "),
      ]);
  }

  #attributeType(kind, schema) {
    if (schema.enum || schema["x-type"] || kind === "json") return this.#types.describe(schema);
    return kind === "int" ? this.#types.describe(schema) : KINDS[kind];
  }

  macro(info) {
    const name = info.function_name[0];
    const parameters = (info.parameter ?? [])
      .filter(({ name: [parameter] }) => !(name in NOUNS && parameter === "attributes"))
      .map((parameter) => this.#parameter(parameter));
    const rows = name in NOUNS ? this.#attributes(NOUNS[name]) : [];
    return `### ${name}\n\n${prose(info)}\n\n${table(HEAD, [...parameters, ...rows])}`;
  }

  #parameter(parameter) {
    // What a macro hands on is described where it goes.
    if (parameter.name[0] === "kwargs") return ["...", "", `And ${prose(parameter)}`];
    const [type, text] = typed(parameter);
    const value = parameter.mandatory ? " Mandatory." : this.#default(parameter);
    return [`\`${parameter.name[0]}\``, type, text + value];
  }

  #default({ default_value: [value] = ["None"] }) {
    return value === "None" ? "" : ` Default: \`${value}\`.`;
  }

  rule(info) {
    const rows = info.attribute
      .filter((attribute) => !attribute.name[0].startsWith("_"))
      .map((attribute) => this.#attribute(attribute));
    return `### ${info.rule_name[0]}\n\n${prose(info)}\n\n${table(HEAD, rows)}`;
  }

  /** A module extension, with the tags it takes. */
  extension(info) {
    const tags = info.tag_class.map((tag) => {
      const rows = (tag.attribute ?? []).map((attribute) => this.#attribute(attribute));
      const head = `\`${info.extension_name[0]}.${tag.tag_name[0]}\`: ${prose(tag)}`;
      return rows.length > 0 ? `${head}\n\n${table(HEAD, rows)}` : head;
    });
    return [`### ${info.extension_name[0]}`, prose(info), ...tags].join("\n\n");
  }

  /** A row for an attribute that Bazel told of. */
  #attribute(attribute) {
    const [name, type] = [attribute.name[0], attribute.type[0]];
    if (!(type in BAZEL_KINDS)) throw new Error(`no words for the attribute type ${type}`);
    const doc = name === "name" ? "The target's name." : prose(attribute);
    if (!doc) throw new Error(`the attribute ${name} has no doc`);
    const fallback = attribute.default_value?.[0] ?? "None";
    const value = attribute.mandatory
      ? " Mandatory."
      : EMPTY.has(fallback)
        ? ""
        : ` Default: \`${fallback}\`.`;
    return [`\`${name}\``, BAZEL_KINDS[type], doc + value];
  }

  constructorFunction(info) {
    const parameters = info.parameter.map(({ name: [name], mandatory }) =>
      mandatory ? name : `${name} = None`,
    );
    const rows = info.parameter.map((parameter) => [
      `\`${parameter.name[0]}\``,
      ...typed(parameter),
    ]);
    const returns = prose(info.return[0]).split(": ").slice(1).join(": ").replace(/\.$/, "");
    return [
      `### ${info.function_name[0]}`,
      `\`${info.function_name[0]}(${parameters.join(", ")})\` gives \`${returns}\`.`,
      prose(info),
      table(HEAD.with(0, "Parameter"), rows),
    ].join("\n\n");
  }

  provider(info) {
    const rows = info.field_info.map((field) => [`\`${field.name[0]}\``, ...typed(field)]);
    return `### ${info.provider_name[0]}\n\n${prose(info)}\n\n${table(HEAD.with(0, "Field"), rows)}`;
  }

  /** The dicts that attributes and other dicts hold; a set that grows while it is read is read to its end. */
  nouns() {
    const sections = [];
    for (const name of this.#types.linked) {
      const definition = this.#types.definitions[name];
      const required = new Set(definition.required);
      const rows = this.#types
        .members(name)
        .map(([key, member]) => [
          `\`${key}\``,
          this.#types.describe(member),
          `${this.#doc(member)}${required.has(key) ? " Mandatory." : ""}`,
        ]);
      const parts = [`### ${name}`, definition.description, table(HEAD.with(0, "Key"), rows)];
      sections.push(parts.filter(Boolean).join("\n\n"));
    }
    return sections;
  }

  #doc(member) {
    if (member.description) return member.description;
    const name = member.$ref?.split("/").at(-1);
    return (name && this.#types.definitions[name].description) ?? "";
  }
}
