variable "repository" {
  description = "Whose pipelines may assume the role, for instance acme/workshops."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", var.repository))
    error_message = "Give owner/name, without wildcards."
  }
}

variable "refs" {
  description = "Which refs may; * stands for any text."
  type        = list(string)
  default     = ["refs/heads/main", "refs/tags/v*"]

  validation {
    condition     = alltrue([for ref in var.refs : startswith(ref, "refs/heads/") || startswith(ref, "refs/tags/")])
    error_message = "Name branches (refs/heads/...) or tags (refs/tags/...)."
  }
}

variable "issuer" {
  description = "The OpenID Connect provider that signs the tokens."
  type        = string
  default     = "https://token.actions.githubusercontent.com"
}

variable "audience" {
  description = "For whom the tokens are."
  type        = string
  default     = "sts.amazonaws.com"
}

variable "create_provider" {
  description = "Whether the account does not know the provider yet; there can be only one of each."
  type        = bool
  default     = true
}

variable "role_name" {
  description = "The name of the role."
  type        = string
  default     = "workshop-foundry"
}
