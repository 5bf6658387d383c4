-- What an editor other than VS Code gets: run by `nvim --headless`, prints one JSON object.
-- Variables: SOC2_COMMAND (JSON list), SOC2_FOLDER, SOC2_RESULT (file to write).
local command = vim.fn.json_decode(vim.env.SOC2_COMMAND)
local folder = vim.env.SOC2_FOLDER
local result = {}

local function finish()
  vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.SOC2_RESULT)
  vim.cmd('qa!')
end

local function run()
  vim.cmd('edit ' .. folder .. '/controls/AC-01.yaml')
  local client_id = vim.lsp.start_client({ name = 'soc2', cmd = command, root_dir = folder, init_options = { today = '2026-07-15' } })
  vim.lsp.buf_attach_client(0, client_id)
  assert(vim.wait(20000, function() return vim.lsp.buf_get_clients(0)[client_id] ~= nil end, 50), 'the client did not start')
  local function ask(method, params)
    local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
    local answer = answers[client_id] or {}
    if answer.err then return { error = answer.err.message } end
    return answer.result
  end
  local function at(line, character)
    return { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = character } }
  end
  local function find(word)
    for index, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
      local start = string.find(line, word, 1, true)
      if start then return index - 1, start end
    end
    error(word .. ' is not in the file')
  end

  ask('soc2/ready', {})
  local line, character = find('security-lead')
  result.hover = ask('textDocument/hover', at(line, character)).contents.value
  result.definition = ask('textDocument/definition', at(line, character))[1].uri
  local references = at(line, character)
  references.context = { includeDeclaration = true }
  result.references = #ask('textDocument/references', references)

  -- A mistake appears as a diagnostic, a quick fix settles it.
  vim.api.nvim_buf_set_lines(0, line, line + 1, false, { 'owner: security-laed' })
  assert(vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50), 'no diagnostic came')
  local diagnostic = vim.diagnostic.get(0)[1]
  result.diagnostic = { code = diagnostic.code or diagnostic.user_data.lsp.code, message = diagnostic.message, line = diagnostic.lnum == line }
  local params = { textDocument = vim.lsp.util.make_text_document_params(), range = { start = { line = line, character = 7 }, ['end'] = { line = line, character = 7 } }, context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, line) } }
  local actions = ask('textDocument/codeAction', params)
  result.action = actions[1].title
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  result.fixed = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]

  vim.api.nvim_buf_set_lines(0, line, line + 1, false, { 'owner: ' })
  vim.wait(300)
  local list = ask('textDocument/completion', at(line, 7))
  result.completion = #(list.items or list)
  vim.api.nvim_buf_set_lines(0, line, line + 1, false, { 'owner: security-lead' })
  vim.wait(300)

  local rename = at(line, 8)
  rename.newName = 'ciso'
  local edit = ask('textDocument/rename', rename)
  result.renamed = edit.error or 0
  if not edit.error then
    vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
    result.renamed = vim.tbl_count(edit.documentChanges or edit.changes)
    result.owner = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]
  end
end

local ok, message = pcall(run)
if not ok then result.failed = tostring(message) end
finish()
