/** Describes rules, macros, providers and extensions in Markdown, as starlark_doc_extract and the schema tell them. */
import { HEAD, table } from "./markdown.mjs";
import { literal } from "./starlark.mjs";
import { MACROS, schemaAttributes } from "./schema_attributes.mjs";
import { SchemaTypes, definitions, either } from "./schema_types.mjs";

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

/** Parameters for whatever a macro only hands on. */
const REST = new Set(["attributes", "kwargs"]);

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
  #types = new SchemaTypes();

  /** The rows of attributes that come from the schema. */
  #attributes(attributes) {
    return attributes
      .toSorted((a, b) => Number(b.mandatory) - Number(a.mandatory))
      .map((attribute) => [
        `\`${attribute.name}\``,
        this.#types.attribute(attribute),
        [
          attribute.doc,
          attribute.mandatory ? "Mandatory." : "",
          attribute.appTypes ? `For ${either(attribute.appTypes)}.` : "",
        ].join(" "),
      ]);
  }

  macro(info) {
    const name = info.function_name[0];
    // The schema says more of an attribute than a docstring can: types with links, and app types.
    const attributes = name in MACROS ? schemaAttributes(MACROS[name].noun) : [];
    const known = new Set(attributes.map((attribute) => attribute.name));
    const parameters = (info.parameter ?? []).filter(({ name: [key] }) => !known.has(key));
    const isRest = (parameter) => REST.has(parameter.name[0]);
    const rows = [
      ...parameters.filter((one) => !isRest(one)).map((one) => this.#parameter(one)),
      ...this.#attributes(attributes),
      ...parameters.filter(isRest).map((one) => ["...", "", `And ${prose(one)}`]),
    ];
    return `### ${name}\n\n${prose(info)}\n\n${table(HEAD, rows)}`;
  }

  #parameter(parameter) {
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
      const definition = definitions[name];
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
    const name = member.$ref?.split("/").at(-1);
    const text = member.description ?? (name && definitions[name].description) ?? "";
    const value = member["x-default"];
    return value === undefined ? text : `${text} Defaults to \`${literal(value)}\`.`;
  }
}
