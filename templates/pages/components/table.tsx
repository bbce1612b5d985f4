import type { ComponentChildren } from 'preact'

export type Column<Cell> = Readonly<{
  head: string
  cell: (row: Cell) => ComponentChildren
  number?: boolean
  /** The column that names the row. */
  names?: boolean
}>

/** A table that becomes a block a row, with the head before each cell, where it is narrow. */
export function Table<Cell>(props: {
  caption: string
  columns: readonly Column<Cell>[]
  rows: readonly Cell[]
  /** Six columns with days and sentences: on a tablet three stand over three. */
  wide?: boolean
}) {
  const { caption, columns, rows, wide } = props
  return (
    <table class={wide === true ? 'table table-wide' : 'table'} role="table">
      <caption class="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, number }) => (
            <th role="columnheader" scope="col" class={number === true ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            {columns.map(({ head, cell, number, names }) =>
              names === true ? (
                <th role="rowheader" scope="row" data-head={head}>
                  {cell(row)}
                </th>
              ) : (
                <td role="cell" data-head={head} class={number === true ? 'number' : undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
